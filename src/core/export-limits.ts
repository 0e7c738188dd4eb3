/** What every export says of itself. */
export const EXPORT_LIMITS =
	"Estimates of where heads pointed and what faces showed, not of what people thought or felt. Who could not be read is in no share. Not for grades, exams, discipline or hiring.";
