/** What every page has: the frame with the shop's name, colours, address and links, and addresses that are safe to print. */
@NullMarked
package io.buyerstatus.pages.layout;

import org.jspecify.annotations.NullMarked;
