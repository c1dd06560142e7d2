/** The frame of every page of the desk: bar, languages, files, texts. */
@NullMarked
package io.buyerstatus.console.frame;

import org.jspecify.annotations.NullMarked;
