/** The largest Excel file that is taken. */
export const MOST_SHEET_BYTES = 5 * 1024 * 1024
