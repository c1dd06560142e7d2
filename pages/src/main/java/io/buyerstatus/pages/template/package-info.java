/** Fills the templates that shops write. */
@NullMarked
package io.buyerstatus.pages.template;

import org.jspecify.annotations.NullMarked;
