@NullMarked
package vn.ntm.assessment.web;

import org.jspecify.annotations.NullMarked;
