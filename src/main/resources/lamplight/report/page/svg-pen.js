// Draws what a canvas draws as SVG: the part of a canvas's 2D context that the diagram uses.

export class SvgPen {
  constructor() {
    this.parts = [];
    this.path = '';
    this.dash = [];
    this.lastRect = [];
    this.open = [];
    this.globalAlpha = 1;
  }

  save() { this.open.push([]); }

  restore() {
    for (const tag of this.open.pop().reverse()) this.parts.push(`</${tag}>`);
  }

  translate(x, y) { this.begin('g', `transform="translate(${num(x)} ${num(y)})"`); }

  /** Clips to the rectangle that is the path: a picture in the picture shows no more. */
  clip() {
    const [x, y, width, height] = this.lastRect.map(num);
    const place = `x="${x}" y="${y}" width="${width}" height="${height}"`;
    this.begin('svg', `${place} viewBox="${x} ${y} ${width} ${height}"`);
  }

  begin(tag, attributes) {
    this.parts.push(`<${tag} ${attributes}>`);
    this.open[this.open.length - 1].push(tag);
  }

  beginPath() { this.path = ''; }

  moveTo(x, y) { this.path += `M${num(x)} ${num(y)}`; }

  lineTo(x, y) { this.path += `L${num(x)} ${num(y)}`; }

  closePath() { this.path += 'Z'; }

  rect(x, y, width, height) {
    this.lastRect = [x, y, width, height];
    this.path += `M${num(x)} ${num(y)}h${num(width)}v${num(height)}h${num(-width)}Z`;
  }

  /** A whole circle: the diagram draws no other arc. */
  arc(x, y, r) {
    this.path += `M${num(x + r)} ${num(y)}a${r} ${r} 0 1 0 ${-2 * r} 0a${r} ${r} 0 1 0 ${2 * r} 0`;
  }

  setLineDash(dash) { this.dash = dash; }

  stroke() {
    if (!this.path) return;
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.join(' ')}"` : '';
    this.parts.push(`<path d="${this.path}" fill="none" stroke="${this.strokeStyle}" `
      + `stroke-width="${this.lineWidth}"${dash}${this.opacity()}/>`);
  }

  fill() {
    if (!this.path) return;
    this.parts.push(`<path d="${this.path}" fill="${this.fillStyle}"${this.opacity()}/>`);
  }

  fillRect(x, y, width, height) {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  fillText(text, x, y) {
    const anchor = { left: 'start', center: 'middle', right: 'end' }[this.textAlign];
    const shift = { top: 0.8, middle: 0.35, bottom: -0.2 }[this.textBaseline];
    const [, weight, size, family] = /^(\d+ )?(\d+)px (.*)$/.exec(this.font);
    this.parts.push(`<text x="${num(x)}" y="${num(y + shift * size)}" text-anchor="${anchor}" `
      + `font-family="${escaped(family)}" font-size="${size}" font-weight="${weight || 400}" `
      + `fill="${this.fillStyle}">${escaped(text)}</text>`);
  }

  opacity() { return this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : ''; }

  /** The whole picture. */
  text(width, height, title) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" `
      + `viewBox="0 0 ${num(width)} ${num(height)}" role="img"><title>${escaped(title)}</title>`
      + `${this.parts.join('\n')}</svg>\n`;
  }
}

function num(value) { return String(Math.round(value * 10) / 10); }

function escaped(text) {
  return String(text).replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
}
