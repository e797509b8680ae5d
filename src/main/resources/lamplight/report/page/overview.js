// Below the diagram: the scale of its axis, and the whole trial with the window in it.
import { gridValues } from './space.js';

export const SCALE_HEIGHT = 24;
export const STRIP_HEIGHT = 44;

const SMALL = '12px system-ui, "DejaVu Sans", sans-serif';

/** The numbers of the axis, for the lines of the grid above them. */
export function drawScale(c, d) {
  const { window, colours } = d;
  c.fillStyle = colours.paper;
  c.fillRect(0, 0, window.width, SCALE_HEIGHT);
  c.fillStyle = colours.faint;
  c.font = SMALL;
  c.textBaseline = 'top';
  c.textAlign = 'center';
  const { values, digits } = gridValues(window);
  for (const value of values) {
    const text = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    c.fillText(text, window.x(value), 5);
  }
  c.textAlign = 'left';
  const isNarrow = window.left < 100;
  c.fillText(window.axis !== 'system' ? 'Lamport clock' : isNarrow ? 'time (s)' : 'system time (s)', 4, 5);
}

/** The queues of all processes over the whole trial: of each pixel the longest. */
export function drawStrip(c, d) {
  const { window, colours, trial } = d;
  const width = Math.ceil(window.right - window.left);
  c.fillStyle = colours.paper;
  c.fillRect(0, 0, window.width, STRIP_HEIGHT);
  c.fillStyle = colours.faint;
  c.font = SMALL;
  c.textBaseline = 'middle';
  c.textAlign = 'left';
  c.fillText('all: queues', 4, STRIP_HEIGHT / 2);
  const top = Math.max(4, ...d.queues.map(queue => queue.most));
  c.lineWidth = 1.2;
  for (let p = 0; p < trial.n; p++) {
    const highest = new Float64Array(width + 1).fill(-1);
    const note = (value, queue) => {
      const x = Math.min(width, Math.floor(value / window.end * width));
      highest[x] = Math.max(highest[x], queue);
    };
    const { at, level } = d.queues[p];
    if (window.axis === 'system') at.forEach((value, k) => note(value, level[k]));
    else for (let e = trial.base[p]; e < trial.base[p + 1]; e++) note(trial.clock[e], trial.queue[e]);
    c.strokeStyle = colours.process[p % colours.process.length];
    c.beginPath();
    c.moveTo(window.left, STRIP_HEIGHT - 4);
    for (let x = 0; x <= width; x++) {
      if (highest[x] < 0) continue;
      c.lineTo(window.left + x, STRIP_HEIGHT - 4 - (STRIP_HEIGHT - 8) * highest[x] / top);
    }
    c.stroke();
  }
}
