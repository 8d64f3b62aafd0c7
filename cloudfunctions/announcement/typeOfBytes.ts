export { accepted, typeOfBytes } from '../_kit/typeOfBytes'
