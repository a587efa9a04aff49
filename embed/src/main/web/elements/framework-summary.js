import { define, GuideElement } from '../base/element.js';
import { rendered } from '../base/html.js';

/** `<framework-summary slug>`: what the guide says about one framework. */
export class FrameworkSummary extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'slug'];

  load() {
    return this.ask('/v1/frameworks/' + encodeURIComponent(this.getAttribute('slug') ?? ''));
  }

  render(framework) {
    return [this.title(framework.name), rendered(framework.summary.html)];
  }
}

define('framework-summary', FrameworkSummary);
