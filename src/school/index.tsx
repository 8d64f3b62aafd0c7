import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { ActivityList } from '@/features/school/ActivityList'
import { LessonList } from '@/features/school/LessonList'
import { TeacherOnly } from '@/features/school/TeacherOnly'
import { useLook } from '@/session/preferences'
import { renewIdentity, useRoles } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function SchoolPage() {
  const [shown, setShown] = useState(0)
  useDidShow(() => {
    void renewIdentity()
    setShown((times) => times + 1)
  })
  const isTeacher = useRoles().includes('teacher')
  return (
    <>
      <Page look={useLook()} aside={isTeacher && <LessonList key={shown} />}>
        <TeacherOnly>
          <ActivityList key={shown} />
        </TeacherOnly>
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
