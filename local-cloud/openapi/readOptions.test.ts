import { readOpenApiOptions } from './readOptions'

describe("what a file says about WeChat's servers", () => {
  it('is taken as it stands when this cloud knows all of it', () => {
    const options = {
      grants: [
        { openId: 'oA', templateId: 'reminder' },
        { openId: 'oA', templateId: 'other', count: 2 },
      ],
      templates: { reminder: ['thing1', 'time2'] },
      pages: ['pages/home/index'],
      words: [{ word: '赌博' }, { word: 'Lottery', suggest: 'review', label: 20008 }],
      pushTo: 'pushed',
    }
    expect(readOpenApiOptions(options)).toEqual(options)
    expect(readOpenApiOptions({})).toEqual({})
  })

  it.each<[unknown, string]>([
    [[], 'It is an object with grants, templates, pages, words, pushTo.'],
    [{ grant: [] }, "There is no 'grant' in it, but grants,"],
    [{ grants: [{ openId: 'oA' }] }, "The 'grants' are a list of"],
    [{ grants: [{ openId: 'oA', templateId: 't', count: 0 }] }, "The 'grants' are a list of"],
    [{ grants: [{ openId: 'oA', templateId: 't', counts: 1 }] }, "The 'grants' are a list of"],
    [{ templates: ['thing1'] }, "The 'templates' are the fields of each by its id"],
    [{ templates: { t: 'thing1' } }, "The 'templates' are the fields of each by its id"],
    [{ pages: 'pages/home' }, "The 'pages' are a list of paths"],
    [{ words: ['赌博'] }, "The 'words' are a list of"],
    [{ words: [{ word: '赌博', suggest: 'pass' }] }, "The 'words' are a list of"],
    [{ pushTo: 5 }, "The 'pushTo' is the name of a function."],
  ])('is refused when it is %j', (value, words) => {
    expect(() => readOpenApiOptions(value)).toThrow(words)
  })
})
