/** A feed is plain data; each format is a function from it to text. Every address in it is an absolute URL. */
export interface Feed {
	readonly title: string;
	readonly description: string;
	readonly language: string;
	readonly author: string;
	/** the page whose posts these are; also the feed's identity, which stays when its file is called otherwise */
	readonly page: string;
	/** the blog's front page */
	readonly home: string;
	/** a square picture */
	readonly icon: string;
	/** RFC 3339 */
	readonly updated: string;
	/** newest first */
	readonly items: readonly FeedItem[];
}

/** One published post. */
export interface FeedItem {
	/** the permalink, which is also its identity */
	readonly url: string;
	readonly title: string;
	/** the deck */
	readonly summary: string;
	/** the whole text */
	readonly html: string;
	readonly language: string;
	/** RFC 3339 */
	readonly published: string;
	/** RFC 3339 */
	readonly updated: string;
	readonly tags: readonly string[];
}
