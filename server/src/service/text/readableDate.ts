const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** An ISO date in the form of the UN Editorial Manual: "2023-11-14" → "14 November 2023"; "2023" stays. */
export function readableDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  const year = parts?.[1];
  if (!year) return iso;
  const month = parts[2] ? months[Number(parts[2]) - 1] : undefined;
  if (!month) return year;
  return parts[3] ? `${Number(parts[3])} ${month} ${year}` : `${month} ${year}`;
}
