// SPDX-License-Identifier: MIT
#include <summarize.h>

#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

struct Release {
    void operator()(smz_summarizer *summarizer) const { smz_free(summarizer); }
    void operator()(smz_summary *summary) const { smz_summary_free(summary); }
};

static void check(smz_status status)
{
    if (status != SMZ_OK)
        throw std::runtime_error(smz_strerror(status));
}

int main()
{
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    smz_summarizer *summarizer = nullptr;
    smz_summary *summary = nullptr;
    check(smz_new(&summarizer, nullptr, nullptr));
    const std::unique_ptr<smz_summarizer, Release> owned_summarizer(summarizer);
    check(smz_summarize(&summary, summarizer, text.data(), text.size()));
    const std::unique_ptr<smz_summary, Release> owned_summary(summary);
    std::size_t count;
    const smz_sentence *sentences = smz_sentences(summary, &count);
    for (std::size_t i = 0; i < count; i++)
        std::cout << text.substr(sentences[i].start, sentences[i].length) << '\n';
}
