/** Text of people who write from right to left, inside text that runs from left to right. */
@NullMarked
package io.buyerstatus.pages.kit.text;

import org.jspecify.annotations.NullMarked;
