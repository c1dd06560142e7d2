/** The frame around every page, and the files that pages load from our own host: style sheets, script, icon. */
@NullMarked
package io.buyerstatus.pages.kit.layout;

import org.jspecify.annotations.NullMarked;
