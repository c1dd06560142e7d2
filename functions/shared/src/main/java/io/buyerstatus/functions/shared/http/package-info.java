/** HTTP as functions see it: requests decoded, responses with the headers that every page carries. */
@NullMarked
package io.buyerstatus.functions.shared.http;

import org.jspecify.annotations.NullMarked;
