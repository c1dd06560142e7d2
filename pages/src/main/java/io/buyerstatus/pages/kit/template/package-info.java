/** Handlebars, tamed: compiled once, fed with maps only, escaped fast. */
@NullMarked
package io.buyerstatus.pages.kit.template;

import org.jspecify.annotations.NullMarked;
