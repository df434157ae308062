#!/bin/sh
# Sends out/ to a bucket: sh docs/deploy/upload-s3.sh s3://my-bucket [id of the CloudFront distribution]
# Pages come after what they show, and what no page shows any more goes last: no reader meets a page without its picture.
set -eu
target=${1:?where to? s3://my-bucket}
distribution=${2:-}
here=${OUT_DIR:-out}
test -f "$here/index.html" || { echo "There is no $here yet: run npm run build first" >&2; exit 1; }

send() { aws s3 sync "$here" "$target" --no-progress "$@"; }

# Named by their content: a file of the same name is the same file.
forever() { send --size-only --cache-control "public, max-age=31536000, immutable" --exclude '*' "$@"; }
forever --include 'pictures/*.avif' --content-type image/avif
forever --include 'pictures/*.webp' --content-type image/webp
forever --include 'fonts/*.woff2' --content-type font/woff2
forever --include 'fonts/*' --include 'pictures/*' --include 'cards/*' \
	--include 'pagefind/*/fragment/*' --include 'pagefind/*/index/*'

# Everything else is asked for again; first what the bucket would not know the type of.
always() { send --cache-control "public, max-age=0, must-revalidate" "$@"; }
always --exclude '*' --include '*feed.xml' --content-type "application/atom+xml; charset=utf-8"
always --exclude '*' --include '*rss.xml' --content-type "application/rss+xml; charset=utf-8"
always --exclude '*' --include '*feed.json' --content-type "application/feed+json; charset=utf-8"
always --exclude '*' --include speculation-rules.json --content-type application/speculationrules+json
always --exclude '*' --include manifest.webmanifest --content-type application/manifest+json

rest() {
	always --exclude 'fonts/*' --exclude 'pictures/*' --exclude 'cards/*' \
		--exclude 'pagefind/*/fragment/*' --exclude 'pagefind/*/index/*' --exclude _headers --exclude _redirects "$@"
}
rest --exclude '*.html'
rest
send --size-only --delete --exclude _headers --exclude _redirects

test -z "$distribution" || aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
