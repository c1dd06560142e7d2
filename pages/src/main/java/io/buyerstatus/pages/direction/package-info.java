/** Text of people who write from right to left, inside text that runs from left to right. */
@NullMarked
package io.buyerstatus.pages.direction;

import org.jspecify.annotations.NullMarked;
