import { View } from '@tarojs/components'
import type { Law } from '@core/domain/announcement/content'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { TextField } from '@/ui/TextField'

type Articles = Law['articles']

/** The articles of a law that are cited, each in our own words. */
export function ArticlesField({ articles, onChange }: { articles: Articles; onChange: (articles: Articles) => void }) {
  const change = (place: number, part: Partial<Articles[number]>) =>
    onChange(articles.map((one, other) => (other === place ? { ...one, ...part } : one)))
  return (
    <View>
      {articles.map(({ article, says }, place) => (
        <View key={place}>
          <TextField
            label={`第 ${place + 1} 项：条款`}
            value={article}
            most={20}
            placeholder="第三十五条"
            onChange={(text) => change(place, { article: text })}
          />
          <TextField
            label={`第 ${place + 1} 项：说了什么（用自己的话）`}
            value={says}
            most={400}
            long
            onChange={(text) => change(place, { says: text })}
          />
          <Link onTap={() => onChange(articles.filter((_, other) => other !== place))}>{`去掉第 ${place + 1} 项`}</Link>
        </View>
      ))}
      {articles.length < 60 && <Button onTap={() => onChange([...articles, { article: '', says: '' }])}>加一条</Button>}
    </View>
  )
}
