import { Refusal } from '../refusal'
import type { Documents } from './documents'
import { coloured } from './ejsonText'
import { html, type Html } from './html'
import { address, collectionPath, type Page } from './layout'

function editForm(text: string, problem: string | undefined): Html {
  return html`<form method="post" class="edit">
      <label for="text">Document, as JSON</label>
      <textarea
        id="text"
        name="text"
        rows="${Math.min(30, Math.max(8, text.split('\n').length + 1))}"
        spellcheck="false"
        autocapitalize="off"
        ${problem === undefined ? '' : html`aria-invalid="true" aria-describedby="problem"`}
      >
${text}</textarea>
      ${problem === undefined ? '' : html`<p id="problem" class="problem" role="alert">${problem}</p>`}
      <div class="row">
        <button class="primary" name="task" value="save">Save</button>
      </div>
    </form>
    <details class="danger">
      <summary>Delete this document</summary>
      <form method="post">
        <p>It is gone at once, for everybody, and cannot be had back.</p>
        <button class="warning" name="task" value="delete">Delete</button>
      </form>
    </details>`
}

/** One document whole; in a console that may change documents, in a field where it is changed. */
export async function documentPage(
  documents: Documents,
  mode: 'read' | 'edit',
  { collection, id, saved }: { collection: string; id: string; saved: boolean },
): Promise<Page> {
  const text = await documents.read(collection, id)
  const back = [address(collectionPath(collection)), collection] as const
  if (text === undefined)
    return {
      status: 404,
      title: 'No such document',
      back,
      body: html`<p class="empty">It was deleted, or it never was.</p>`,
    }
  const shown =
    mode === 'edit' ? editForm(text, undefined) : html`<pre class="json" tabindex="0">${coloured(text)}</pre>`
  const notice = saved ? html`<p class="notice" role="status">Saved.</p>` : ''
  return { title: id.replace(/^"|"$/g, ''), back, body: [notice, shown] }
}

/** Saves or deletes a document; answers where to go on, or the page again with what was wrong and all that was written. */
export async function changeDocument(
  documents: Documents,
  { collection, id }: { collection: string; id: string },
  form: URLSearchParams,
): Promise<string | Page> {
  try {
    if (form.get('task') === 'delete') {
      await documents.remove(collection, id)
      return address(collectionPath(collection))
    }
    await documents.replace(collection, id, form.get('text') ?? '')
    return address(`${collectionPath(collection)}/document`, { id, saved: 'yes' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {
      status: 400,
      title: id.replace(/^"|"$/g, ''),
      back: [address(collectionPath(collection)), collection],
      body: editForm(form.get('text') ?? '', error.message),
    }
  }
}
