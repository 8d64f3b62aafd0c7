import { Link } from './Link'

/** A browser shares by what `onTap` does. */
export function ShareButton({ onTap, children }: { onTap: () => void; children: string }) {
  return <Link onTap={onTap}>{children}</Link>
}
