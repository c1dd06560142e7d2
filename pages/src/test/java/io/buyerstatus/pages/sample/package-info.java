/** Orders, shops and conversations that the tests show, made the way real ones are: from events. */
@NullMarked
package io.buyerstatus.pages.sample;

import org.jspecify.annotations.NullMarked;
