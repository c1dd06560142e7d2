/** Another delivery address: how a buyer asks for it [DR-26], and how the shop decides. */
@NullMarked
package io.buyerstatus.core.addressing;

import org.jspecify.annotations.NullMarked;
