/** The files that pages load from our own host: the style sheet, the script, the icon, and one small style sheet per shop colour. */
@NullMarked
package io.buyerstatus.pages.kit.layout;

import org.jspecify.annotations.NullMarked;
