import { html } from './html'

const hostile = `<script>alert("1")</script>&'\``

describe('a piece of a page', () => {
  it('shows what is put in, as text and in attributes, and never runs it', () => {
    expect(html`<a title="${hostile}">${hostile}</a>`.source).toBe(
      '<a title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;&#96;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;&#96;</a>',
    )
  })

  it('takes pieces as they are, lists one after the other, numbers, and nothing as nothing', () => {
    expect(html`${[html`<b>${'<'}</b>`, ['>', 2]]}${undefined}`.source).toBe('<b>&lt;</b>&gt;2')
  })
})
