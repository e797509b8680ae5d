// The places of a trial that a person may want to go to.
import { RECEIVE, SEND, eventAtTick, growth } from './trial.js';
import { lengthOf, nameOf } from './story.js';

const TITLES = { broken: 'Broken rule', twin: 'First difference from the twin' };

/** Finds the events of the trial's marks; a mark of which no log holds the event is left out. */
export function placeMarks(t) {
  t.marks = t.marks.map(mark => ({
    ...mark, title: TITLES[mark.what], event: eventAtTick(t, mark.process - 1, mark.tick),
  })).filter(mark => mark.event >= 0);
}

/** Places to go to, each with a label and its event. */
export function placesOf(t) {
  const most = score => {
    let best = -1;
    for (let e = 0; e < t.total; e++) if (best < 0 || score(e) > score(best)) best = e;
    return best;
  };
  const wait = e => (t.kind[e] === RECEIVE ? t.time[e] - t.arrival[e] : -1);
  const jump = e => (t.kind[e] === RECEIVE ? growth(t, e) : 0);
  const found = [
    [most(jump), e => jump(e) > 1 && `largest jump: ${jump(e)}`],
    [most(wait), e => wait(e) > 0 && `longest wait: ${lengthOf(t, wait(e))}`],
    [most(e => t.queue[e]), e => t.queue[e] > 0 && `longest queue: ${t.queue[e]}`],
  ];
  const places = found.filter(([e, label]) => e >= 0 && label(e))
    .map(([e, label]) => ({ label: `${label(e)} (${nameOf(t, e)})`, event: e }));
  for (const mark of t.marks) {
    const title = mark.what === 'broken' ? 'broken rule' : 'first difference from the twin';
    places.push({ label: `${title} (${nameOf(t, mark.event)})`, event: mark.event });
  }
  for (const fault of t.faults) {
    const event = eventAfter(t, fault);
    const at = `${(fault.from * t.scale / 1e9).toFixed(1)} s`;
    if (event >= 0) places.push({ label: `${fault.what} of process ${fault.process} at ${at}`, event });
  }
  return places;
}

/** The first event of a faulty process after its fault began, or its last one. */
function eventAfter(t, fault) {
  const [first, end] = [t.base[fault.process - 1], t.base[fault.process]];
  for (let e = first; e < end; e++) if (t.time[e] >= fault.from) return e;
  return end > first ? end - 1 : -1;
}

/**
 * The event of "process:tick"; of a message's id "sender-number" its send, or where no log holds that
 * its first receive; -1 when there is none.
 */
export function findEvent(t, text) {
  const [, process, separator, number] = /^\s*(\d+)([:-])(\d+)\s*$/.exec(text) || [];
  if (!process) return -1;
  if (separator === ':') return eventAtTick(t, process - 1, Number(number));
  let receive = -1;
  for (let e = 0; e < t.total; e++) {
    if (t.number[e] !== Number(number)) continue;
    if (t.kind[e] === SEND && t.process[e] === process - 1) return e;
    if (t.kind[e] === RECEIVE && t.peer[e] === process - 1 && receive < 0) receive = e;
  }
  return receive;
}
