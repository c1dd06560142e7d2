/** Programs that work for a shop: their keys, how much they may ask for, and that what they ask for twice is done once. */
@NullMarked
package io.buyerstatus.core.api;

import org.jspecify.annotations.NullMarked;
