import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheet = readFileSync(new URL('./tokens.css', `file://${__dirname}/`), 'utf8')

function tokens(block: RegExp): Record<string, string> {
  const body = block.exec(sheet)?.[1] ?? ''
  return Object.fromEntries([...body.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]))
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['day', tokens(/:root\s*{([^}]*)}/)],
  ['wall', tokens(/\[data-scheme="wall"]\s*{([^}]*)}/)],
])('the %s scheme', (_name, t) => {
  it.each(['paper', 'ground', 'sunken'])('writes text on %s at 7:1 or more', (surface) => {
    expect(contrast(t.ink!, t[surface]!)).toBeGreaterThanOrEqual(7)
  })

  it.each(['ink-soft', 'action', 'seal', 'good', 'warn'].flatMap((ink) => ['paper', 'ground', 'sunken'].map((surface) => [ink, surface])))(
    'writes %s on %s at 4.5:1 or more',
    (ink, surface) => expect(contrast(t[ink!]!, t[surface!]!)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(['action', 'seal', 'good', 'warn'])('writes %s on its own tint at 4.5:1 or more', (ink) => {
    expect(contrast(t[ink]!, t[`${ink}-tint`]!)).toBeGreaterThanOrEqual(4.5)
  })

  it('writes on buttons at 7:1 or more', () => {
    expect(contrast(t['on-action']!, t.action!)).toBeGreaterThanOrEqual(7)
  })
})
