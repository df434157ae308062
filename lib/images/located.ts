import readExif from "exif-reader";
import type { Metadata } from "sharp";

/** Whether a picture's own notes say where it was taken: in Exif, as cameras write them, or in XMP, as programs do. */
export function isLocated({ exif, xmp }: Pick<Metadata, "exif" | "xmp">): boolean {
	return (
		(exif !== undefined && hasCoordinates(exif)) || /GPSL(?:at|ong)itude/.test(xmp?.toString("latin1") ?? "")
	);
}

function hasCoordinates(exif: Buffer): boolean {
	try {
		const { GPSInfo = {} } = readExif(exif);
		return GPSInfo.GPSLatitude !== undefined || GPSInfo.GPSLongitude !== undefined;
	} catch {
		// Damaged notes say nothing to anybody; the picture itself may be whole.
		return false;
	}
}
