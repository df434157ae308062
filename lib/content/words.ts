/**
 * What the blog calls its things, in English. `_site.yaml` can call each of them something else, and so in another
 * language. From `donate` on they are of lists of ways to help: what the reader does, by the kind of link, and then what is
 * said of a link.
 */
export const words = {
	archive: "Archive",
	"all-posts": "All posts",
	tags: "Tags",
	search: "Search",
	"search-for": "Words",
	"nothing-found": "Nothing found",
	"ways-to-help": "Ways to help",
	"written-by": "Written by",
	follow: "Follow by feed",
	main: "Main",
	skip: "Skip to the text",
	contents: "In this piece",
	"read-next": "Read next",
	older: "Older",
	newer: "Newer",
	earlier: "Earlier",
	lately: "Lately",
	"not-found": "This page is not here",
	"not-found-why":
		"Perhaps the address lost a letter on its way, or the page has moved. Nothing you did wrong.",
	moved: "This page has moved",
	gone: "This page is gone",
	"front-page": "To the front page",
	post: "post",
	posts: "posts",
	minute: "minute",
	minutes: "minutes",
	way: "way",
	ways: "ways",
	result: "result",
	results: "results",
	updated: "updated",
	part: "part {part} of {parts}",
	donate: "Give",
	read: "Read",
	watch: "Watch",
	listen: "Listen",
	call: "Call",
	text: "Text",
	write: "Write",
	volunteer: "Volunteer",
	attend: "Come",
	share: "Share",
	sign: "Sign",
	over: "Over",
	"on-day": "{from}",
	"from-day": "from {from}",
	"until-day": "until {until}",
	"from-until": "{from} to {until}",
	ended: "It ended on {until}.",
	checked: "checked {checked}",
	"list-checked": "Last looked over on {checked}. Some of it may be different by now.",
	"page-gone": "The page is gone.",
	"kept-copy": "A kept copy",
	"save-numbers": "Save the numbers",
	"save-dates": "Save the dates",
	"save-reading": "Take the reading along",
} as const;

export type Word = keyof typeof words;

/** A word for each thing. */
export type Words = Readonly<Record<Word, string>>;
