export default {
  extends: ['stylelint-config-standard-scss'],
  rules: {
    'selector-type-no-unknown': [true, { ignoreTypes: ['page', /^taro-/] }],
    'selector-class-pattern': [
      /^([a-z][a-zA-Z0-9]*|(taro|weui)[_-].+)$/,
      { message: 'camelCase class names (CSS modules)' },
    ],
    'selector-id-pattern': null,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
    'rule-empty-line-before': null,
    'declaration-property-value-no-unknown': null,
    'declaration-block-single-line-max-declarations': null,
    // Older phones know neither `inset` nor ranges in media queries.
    'media-feature-range-notation': 'prefix',
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['inset'] }],
    'property-no-unknown': true,
    'property-no-vendor-prefix': null,
    'unit-disallowed-list': [
      ['rem', 'rpx'],
      { message: 'lengths are px; a size of text is one of the variables of src/app.scss, which follow the system' },
    ],
  },
}
