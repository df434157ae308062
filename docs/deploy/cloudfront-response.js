// A CloudFront Function for viewer responses: the headers that out/_headers lists for hosts that read it.

var shared =
	"default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; font-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; ";
var page = "script-src 'none'; frame-ancestors 'none'";
var search = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; frame-ancestors 'none'";

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
	var headers = event.response.headers;
	var hasScript = /^\/(search|pagefind)\//.test(event.request.uri);
	headers["content-security-policy"] = { value: shared + (hasScript ? search : page) };
	headers["cross-origin-opener-policy"] = { value: "same-origin" };
	headers["permissions-policy"] = {
		value: "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	};
	headers["referrer-policy"] = { value: "same-origin" };
	headers["speculation-rules"] = { value: '"/speculation-rules.json"' };
	headers["x-content-type-options"] = { value: "nosniff" };
	return event.response;
}
