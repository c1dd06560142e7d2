/** Handlebars, tamed: compiled once, fed with maps only, escaped fast. */
@NullMarked
package io.buyerstatus.pages.template;

import org.jspecify.annotations.NullMarked;
