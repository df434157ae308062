// A CloudFront Function for viewer requests: folders have an index.html, and an address ends in a slash.

var redirects = { "/feed": "/feed.xml", "/atom.xml": "/feed.xml", "/rss": "/rss.xml" };

function to(location) {
	return {
		statusCode: 301,
		statusDescription: "Moved Permanently",
		headers: { location: { value: location } },
	};
}

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
	var request = event.request;
	var uri = request.uri;
	var plain = uri.replace(/(.)\/$/, "$1");
	if (redirects[plain]) return to(redirects[plain]);
	if (uri.endsWith("/")) request.uri = `${uri}index.html`;
	else if (!/\.[^/]*$/.test(uri)) return to(`${uri}/`);
	return request;
}
