import sharp from "sharp";

/** A small photograph of one colour. With a camera and a place in it, as a telephone would save them. */
export function photograph(colour: string, words = "a camera"): Promise<Buffer> {
	return sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
		.withExif({
			IFD0: { Make: words, ImageDescription: words, Copyright: words },
			IFD2: { UserComment: words },
			IFD3: {
				GPSLatitudeRef: "N",
				GPSLatitude: "51/1 30/1 0/1",
				GPSLongitudeRef: "W",
				GPSLongitude: "0/1 7/1 0/1",
			},
		})
		.jpeg()
		.toBuffer();
}
