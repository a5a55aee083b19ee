// SPDX-License-Identifier: MIT
//
// The library called from C++.
#include <summarize.h>

#include <cstdio>
#include <string>

static int append(void *user, const char *bytes, size_t length)
{
    static_cast<std::string *>(user)->append(bytes, length);
    return 0;
}

int main()
{
    const std::string text = "The ferries came back. Nobody had swept the harbour.";
    std::string output;
    smz_options options;
    smz_summarizer *summarizer = nullptr;
    smz_summary *summary = nullptr;
    smz_options_init(&options, sizeof options);
    options.method = SMZ_LEAD;
    options.length.amount = 1;
    smz_status status = smz_new(&summarizer, &options, nullptr);
    if (status == SMZ_OK)
        status = smz_summarize(&summary, summarizer, text.data(), text.size());
    if (status == SMZ_OK)
        status = smz_render(summary, text.data(), text.size(), nullptr, append, &output);
    smz_summary_free(summary);
    smz_free(summarizer);
    if (status == SMZ_OK && output == "The ferries came back.\n")
        return 0;
    std::fprintf(stderr, "cplusplus.cc: %s: '%s'\n", smz_strerror(status), output.c_str());
    return 1;
}
