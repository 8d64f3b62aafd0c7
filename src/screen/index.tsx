import { city } from '@city'
import { ScreenView } from '@/features/screen/ScreenView'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function ScreenPage() {
  const { district, dim } = useRouteParameters()
  const known = city.districts.find(({ code }) => code === district) ?? city.districts[0]
  return <ScreenView district={known?.code ?? ''} dim={dim} />
}
