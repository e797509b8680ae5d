// The part of a canvas's 2D context that the diagram uses, drawn as SVG.

export class SvgPen {
  parts = [];
  path = '';
  dash = '';
  globalAlpha = 1;

  save() {}
  restore() { this.parts.push('</svg>'); }

  /** Clips to the rectangle that is the path: a picture in the picture shows no more. */
  clip() { this.parts.push(`<svg x="${this.box[0]}" y="${this.box[1]}" width="${this.box[2]}" height="${this.box[3]}" viewBox="${this.box.join(' ')}">`); }

  beginPath() { this.path = ''; }
  moveTo(x, y) { this.path += `M${tenth(x)} ${tenth(y)}`; }
  lineTo(x, y) { this.path += `L${tenth(x)} ${tenth(y)}`; }
  closePath() { this.path += 'Z'; }

  rect(...box) {
    this.box = box.map(tenth);
    const [x, y, width, height] = this.box;
    this.path += `M${x} ${y}h${width}v${height}h${-width}Z`;
  }

  /** A whole circle: the diagram draws no other arc. */
  arc(x, y, r) { this.path += `M${tenth(x + r)} ${tenth(y)}a${r} ${r} 0 1 0 ${-2 * r} 0a${r} ${r} 0 1 0 ${2 * r} 0`; }

  setLineDash(dash) { this.dash = dash.join(' '); }
  stroke() { this.add(`fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-dasharray="${this.dash || 'none'}"`); }
  fill() { this.add(`fill="${this.fillStyle}"`); }
  add(style) { if (this.path) this.parts.push(`<path d="${this.path}" ${style} opacity="${this.globalAlpha}"/>`); }

  fillRect(...box) {
    this.path = '';
    this.rect(...box);
    this.fill();
  }

  fillText(text, x, y) {
    const anchor = { left: 'start', center: 'middle', right: 'end' }[this.textAlign];
    const [, weight, size, family] = /^(\d+ )?(\d+)px (.*)$/.exec(this.font);
    const down = { top: 0.8, middle: 0.35, bottom: -0.2 }[this.textBaseline] * size;
    this.parts.push(`<text x="${tenth(x)}" y="${tenth(y + down)}" text-anchor="${anchor}" font-size="${size}" `
      + `font-weight="${weight || 400}" font-family="${plainXml(family)}" fill="${this.fillStyle}">${plainXml(text)}</text>`);
  }
}

/** A picture of what is drawn in layers one below the other, each with its height. */
export function svgOf(width, title, layers) {
  let top = 0;
  const drawn = layers.map(([height, draw]) => {
    const pen = new SvgPen();
    draw(pen);
    const layer = `<g transform="translate(0 ${top})">${pen.parts.join('\n')}</g>`;
    top += height;
    return layer;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img">`
    + `<title>${plainXml(title)}</title>${drawn.join('\n')}</svg>\n`;
}

function tenth(value) { return Math.round(value * 10) / 10; }

function plainXml(text) { return String(text).replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`); }
