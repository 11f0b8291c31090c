/**
 * What people in a Vietnamese office make their passwords of and international lists do not know: words of the office,
 * places, declarations of love. Folded: lower case, without marks and spaces. The province's own places come from its
 * catalogue of agencies.
 */
export const COMMON_IN_VIETNAM: readonly string[] = `
  matkhau matma matkhaumoi dangnhap quantri quantrivien canbo nhanvien congchuc vanphong ubnd uyban uybannhandan
  hdnd kehoach theodoi sotheodoi sotheodoikehoach chuyenvien giamdoc truongphong lanhdao tinhuy chinhphu vietnam
  vietnamvodich hanoi saigon danang haiphong cantho hochiminh thanhphohochiminh bienhoa nhatrang dalat vungtau
  quynhon thanhhoa nghean thainguyen bacninh namdinh haiduong hungyen quangninh quangnam quangtri quangbinh
  binhdinh phuyen khanhhoa daklak gialai kontum lamdong dongnai binhduong longan tiengiang bentre vinhlong
  angiang kiengiang camau anhyeuem emyeuanh toiyeuvietnam iloveyou chucmungnammoi motconvit conmeo giadinh
  hanhphuc thanhcong password welcome administrator admin letmein qwerty
`
  .trim()
  .split(/\s+/)
