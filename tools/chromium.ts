import fs from 'node:fs'

/** Where a Chromium is on this machine, or null. The shell without windows comes first: it needs about a quarter less of the machine. */
export function chromiumPath(): string | null {
  const places = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ]
  return places.find((place) => place !== '' && fs.existsSync(place)) ?? null
}
