import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { count } from '@/i18n/dates'

use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

export type Tone = 'action' | 'good' | 'warn' | 'seal' | 'soft'

/** One row of bars; `tones` colours single bars, where one of them is to be seen first. */
export interface Series {
  name: string
  values: readonly number[]
  tone: Tone
  tones?: readonly Tone[]
}

const VARIABLES: Record<Tone, string> = { action: '--action', good: '--good', warn: '--warn', seal: '--seal', soft: '--line-strong' }

/** Draws bars in the house's colours; the table beside them says the same to whoever does not see them. */
export function drawBars(place: HTMLElement, labels: readonly string[], series: readonly Series[], onPick: (index: number) => void): EChartsType {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const chart = init(place, undefined, { renderer: 'svg' })
  const text = { color: colour('--ink-soft'), fontFamily: style.fontFamily, fontSize: 12 }
  chart.setOption({
    animation: false,
    textStyle: text,
    grid: { left: 4, right: 4, top: series.length > 1 ? 34 : 12, bottom: 4, containLabel: true },
    legend: series.length > 1 ? { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: text } : undefined,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => count(Number(value)) },
    xAxis: { type: 'category', data: [...labels], axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line-strong') } }, axisLabel: { ...text, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 3, splitLine: { lineStyle: { color: colour('--line') } }, axisLabel: { ...text, formatter: (value: number) => count(value) } },
    series: series.map((one) => ({
      type: 'bar', name: one.name, stack: 'all', barMaxWidth: 36, itemStyle: { color: colour(VARIABLES[one.tone]) },
      data: one.values.map((value, at) => (one.tones?.[at] ? { value, itemStyle: { color: colour(VARIABLES[one.tones[at]]) } } : value)),
    })),
  })
  chart.on('click', (event) => onPick(event.dataIndex))
  return chart
}
