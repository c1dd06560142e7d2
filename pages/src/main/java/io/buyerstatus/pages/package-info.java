/** What people see: templates, texts and the renderer, fed with view models only. */
@NullMarked
package io.buyerstatus.pages;

import org.jspecify.annotations.NullMarked;
