import Taro from '@tarojs/taro'

/** A sound that is playing. */
export interface Playing {
  stop(): void
}

const FOLDER = () => `${Taro.env.USER_DATA_PATH ?? ''}/training`

/** Removes what a sound left on the phone: there is never a file to keep. */
function clear(): void {
  try {
    Taro.getFileSystemManager().rmdirSync(FOLDER(), true)
  } catch {
    // There is none, which is what is wanted.
  }
}

/**
 * Plays a WAV file once, from its start; it obeys the phone's mute switch. `ended` is called when it is over or could
 * not be played, not when it was stopped. `volume` is from 0 to 1.
 */
export function play(wav: Uint8Array, ended: (problem?: string) => void, volume = 1): Playing {
  const files = Taro.getFileSystemManager()
  clear()
  files.mkdirSync(FOLDER(), true)
  const path = `${FOLDER()}/clip.wav`
  files.writeFileSync(path, wav.buffer as ArrayBuffer)

  const audio = Taro.createInnerAudioContext()
  let over = false
  const finish = (problem?: string) => {
    if (over) return
    over = true
    audio.destroy()
    clear()
    ended(problem)
  }
  void Taro.setInnerAudioOption({ obeyMuteSwitch: true, mixWithOther: false })
  audio.loop = false
  audio.volume = volume
  audio.src = path
  audio.onEnded(() => finish())
  audio.onError(({ errMsg }) => finish(errMsg))
  audio.play()
  return {
    stop() {
      if (over) return
      over = true
      audio.stop()
      audio.destroy()
      clear()
    },
  }
}

/** Removes what a program that was killed while it sounded left behind. */
export function clearSounds(): void {
  clear()
}
