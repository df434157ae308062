#!/bin/sh
# Sends out/ to a server: sh docs/deploy/upload-rsync.sh you@example.org:/var/www/blog
# Pages come after what they show, and what no page shows any more goes last: no reader meets a page without its picture.
set -eu
target=${1:?where to? you@example.org:/var/www/blog}
here=${OUT_DIR:-out}
test -f "$here/index.html" || { echo "There is no $here yet: run npm run build first" >&2; exit 1; }

send() { rsync --recursive --links --times --checksum --compress --delay-updates "$@" "$here/" "$target/"; }
send --exclude=/_headers --exclude=/_redirects --exclude='*.html'
send --exclude=/_headers --exclude=/_redirects
send --exclude=/_headers --exclude=/_redirects --delete-after --delete-excluded
