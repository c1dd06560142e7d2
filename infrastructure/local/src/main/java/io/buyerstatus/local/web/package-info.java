/** What a page under {@code /__local} is, so that other packages can bring their own. */
@NullMarked
package io.buyerstatus.local.web;

import org.jspecify.annotations.NullMarked;
