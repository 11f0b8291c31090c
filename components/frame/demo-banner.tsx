/** On every page of the demonstration, on paper too: none of this is real. */
export function DemoBanner() {
  return (
    <section aria-label="Lưu ý" className="bg-demo px-4 py-1 text-center text-label tracking-[0.03em] text-on-demo">
      DỮ LIỆU MINH HỌA <span className="font-normal tracking-normal">· không dùng để báo cáo</span>
    </section>
  )
}
