/** What the tests of every handler need: samples of what Lambda hands over, a shop with an order, dependencies that fail. */
@NullMarked
package io.buyerstatus.functions.testing;

import org.jspecify.annotations.NullMarked;
