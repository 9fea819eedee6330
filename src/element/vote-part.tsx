import { render } from 'preact'
import { actionsOf } from './actions'
import type { Controller } from './lazy-element'
import type { Page } from './page'

/** Makes an element a poll of its own: the choices are its children (`<option value="id">Label</option>`). */
export async function mount(element: HTMLElement, page: Page): Promise<Controller> {
  const { voting } = actionsOf(page)
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  const id = element.getAttribute('poll') ?? ''
  const choices = [...element.querySelectorAll('option')].map(({ value, text }) => ({ id: value, label: text }))
  const votes = voting.poll(id)
  const Choices = () => (
    <>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          aria-pressed={votes.value.mine === choice.id}
          onClick={() => voting.vote(id, choice.id, element)}
        >
          {choice.label} {votes.value.choices[choice.id] ?? 0}
        </button>
      ))}
    </>
  )
  render(<Choices />, root)
  voting.refresh([id])
  return { status: 'ready', dispose: () => render(null, root) }
}
