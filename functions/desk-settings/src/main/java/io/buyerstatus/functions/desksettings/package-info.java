/** The desk's pages for what a shop sets, and who changed it. */
@NullMarked
package io.buyerstatus.functions.desksettings;

import org.jspecify.annotations.NullMarked;
