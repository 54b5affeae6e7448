// What customers write in English. The marks are those of `Phrasebook`: `+` pleased, `=` neutral, `-` displeased.

extension Words {
    static let english = """
        @any
        + Would recommend.
        + Keep it up!
        + My neighbours asked me for the link already.
        + Five minutes well spent.
        = We will see how it goes.
        = Nothing more to say.
        = It is what it is.
        - Please fix this.
        - I expected better from you.
        - My last provider managed this.
        - I nearly gave up.
        @csat_plans
        + Three plans, three lines each, I understood it on the bus.
        + Liked that the speeds are honest and not "up to".
        + Found what I needed in a minute, the {plan} plan it is.
        + Clear page. Even my mother would manage.
        = Fine, but which of the prices do I pay in the end?
        = Had to scroll a lot, the table could be smaller.
        = The plans are clear, the footnotes are not.
        - Three prices for one plan. Which of these is the real one?
        - Stars and footnotes everywhere. What does a month cost?
        - I just want one number. One.
        - Too much small text, I could not read it on my phone.
        - I still do not know if the router is included.
        @csat_address
        + Typed the street, got a yes in two minutes.
        + Found my building at once, even the entrance.
        + Quick and painless, I did it at a red light.
        + Did not expect {region} to be on the list. It was!
        = It works, but my entrance was not in the list.
        = Had to try two spellings of my street.
        = Fine. Why ask for my phone number so early?
        - It could not find my street until I left out the apostrophe.
        - The map jumped away every time I touched it.
        - It wanted my name and phone just to say yes or no.
        - Two tries, two spellings, one grey button.
        @csat_address_manual
        + It took some days, but a real person wrote me a real answer.
        + They checked by hand and apologised for the wait. Fair enough.
        = Days of waiting for a yes, but a yes it was.
        = Somebody had to look it up by hand. In the end it worked.
        = Got my answer after a few days. Not fast, not a disaster.
        - Our building is a year old. Why is it not on the list?
        - Days to learn whether there is a cable in my own wall.
        - "We will get back to you." They did, days later.
        - My neighbour across the yard got his answer in a minute. I waited for days.
        @csat_offer
        + The offer came the same week, short and clear.
        + One page, one price, thank you.
        + Quick answer, and a name to call if I have questions.
        + Came while I was still comparing. Good timing.
        = A decent offer, but it reads like a contract.
        = Fine, though I would like to see the first bill in it.
        = Got it. Nothing special.
        - Four pages for one price.
        - Asked about a discount for a year, got a template.
        - The offer talks about TV. I never asked for TV.
        - The PDF does not open properly on my phone.
        @csat_offer_late
        + Came late, but the price was worth the wait.
        + After {days} days I had given up. Still, a good offer.
        = {days} days for one e-mail. The offer itself is fine.
        = Late, with an apology in it. Well.
        - {days} days. I had forgotten that I asked.
        - I asked {days} days ago. Are you still there?
        - By the time it came I had talked to two other providers.
        - {days} days to write down a number from your own website.
        - No word for more than two weeks and then "your offer is ready".
        @csat_signing
        + That was quicker than opening a bank account.
        + Face, finger, done. Lovely.
        + Signed on the sofa, two minutes.
        + No paper, no queue, no stamp. Finally.
        = It worked at the second try.
        = Fine, but the text of the contract is tiny.
        = All right, I would have liked a copy at once.
        - It did not recognise my face three times in a row.
        - I do not like signing things on a phone.
        - Where is my copy? I want it on paper.
        - Codes, codes, codes. I had to ask my son.
        - The app logged me out in the middle and I began again.
        @csat_signing_shop
        + The lady in the shop went through it with me line by line.
        + Signed right there, asked all my questions, went home.
        = Signed on their tablet. They were in a hurry.
        = All right. I would have liked to read it at home first.
        - I signed on a glass with my finger. Is that a signature?
        - Could not read it on the tablet, just trusted the man.
        - No paper copy, they told me to look in my mail.
        - The tablet froze twice while people were waiting behind me.
        @csat_booking
        + A nice lady rang and found a time that suits us.
        + Saturday morning was free, perfect.
        + Booked in three taps.
        + They asked when I am at home. Nobody ever asks that.
        = Found a window, not the one I wanted.
        = Four hours is long, but all right.
        = Had to wait some days, otherwise fine.
        - A four-hour window costs me half a day.
        - No evenings. Do technicians think nobody works?
        - I have calls all day, "between nine and one" is no time at all.
        - The calendar showed free slots that were gone when I touched them.
        @csat_moved
        + Got a call, chose another day, no harm done.
        + The dispatcher was honest about the traffic. I am in the shop anyway.
        + They rang beforehand and explained. It happens.
        + The new time suits me better, honestly.
        = Moved to Thursday. I was at home anyway.
        = These things happen. A reason would be nice.
        - Nobody says why. Will they come at all?
        - I took the morning off for this. For nothing.
        - A text in the evening: "your visit was moved". No reason, no choice.
        - This is my second day off for one cable.
        - I moved three client calls for you and then you moved.
        - Do not ask me to rate this.
        @csat_installation
        + He explained everything and tidied up after himself.
        + Came on time, shoe covers, cable along the skirting. A master.
        + Polite, quick, drank a tea with us.
        + He waited until the film played on all our devices.
        = Did the job, left some dust.
        = Fine. A bit later than he said.
        = Works. The cable could be less visible.
        - He was on the phone the whole time.
        - Drilled before I could say where I want the socket.
        - Arrived at the very end of the window and hurried.
        - Left a hole in the wall and a bag of rubbish.
        @csat_speed
        + {speed} megabits. Finally.
        + Promised {plan}, measured {speed}. I have nothing to add.
        + Video calls without freezing. I could cry.
        + The app did it all by itself, {speed} down, same up.
        = Good at the router, weaker in the bedroom.
        = {speed} by cable, Wi-Fi is so-so.
        = Numbers look fine, I do not know what they mean.
        - I do not understand these numbers. Does it work or not?
        - The code on the sticker is too small for my eyes.
        - Fast in the kitchen, nothing in the back room.
        - Had to enter a password of twenty letters with a remote control.
        @csat_bill
        + Exactly what was agreed.
        + Short bill, right sum, paid in a minute.
        + I even understood every line.
        = As expected, but the PDF is ugly.
        = Right sum. Why two pages?
        = Fine. It came earlier than I thought.
        - Why does the first month end in the middle of the month?
        - Had to read it twice to see what I owe.
        - Nowhere to see until when I have to pay.
        - The amount is right, the words on it are not for humans.
        @csat_bill_fee
        + There was a fee on it I did not know, otherwise clear.
        + Sum a little higher than thought. I can live with it.
        = {billed} thousand instead of {price}. Well, a set-up fee.
        = Nobody mentioned the fee, but the rest is right.
        - I signed for {price}. Why is it {billed}?
        - Thirty-eight thousand for what? I plugged it in myself.
        - It is not the money. It is that nobody told me.
        - "Set-up fee". First time I hear of it.
        - {billed} thousand! The page said {price}.
        @csat_help
        + Found the answer under "fees".
        + Good that there is something to read at night.
        = Some of it helps.
        = It explains bills in general. Mine is not in general.
        - It explains everything except my bill.
        - I read four articles and then called anyway.
        - Search for "set-up fee": no results.
        - Who writes this? It sounds like a law.
        @csat_support
        + Sorted in six minutes. I should have called first.
        + She saw the problem before I finished my sentence.
        + Friendly, quick, and they rang back as promised.
        + Real people. Thank you, Nigora!
        = Long music, good answer.
        = They could not say when the new bill comes.
        = Helpful in the end, but I told my story twice.
        - Eleven minutes of music.
        - Told my story three times to three people.
        - "It is written in the contract." Not in mine.
        @csat_correction
        + The fee is gone, that was quick.
        + New bill, right sum, an apology. Very decent.
        = Corrected. Why was it there at all?
        = Took a few days, but it is right now.
        - Corrected after I had already paid.
        - I had to ask twice for my own money.
        - No word for days, then a new PDF.
        @csat_month
        + It simply works. I have forgotten that I have a provider.
        + A month of calls and not one freeze.
        + The children study, I work, nobody shouts "who took the internet".
        + Better than what I had, for less.
        = Works. The start was bumpy.
        = Good line, tiring paperwork.
        = Evenings are a little slower.
        - Everything is an app with you. I want to talk to somebody.
        - Two evenings without internet in the first month.
        - Fine until something goes wrong, then you are alone.
        - Too many messages from you.
        @nps_month
        + I have told half my building.
        + Already sent the link to my sister.
        + Fast, fair, quiet. What else?
        + Best line I have had in this city.
        = Good line. The beginning could be easier.
        = I would recommend the line, not the bill.
        = Seven, because of the waiting.
        - I do not recommend things that begin with a surprise.
        - The line is fine, the company makes me tired.
        - Ask me again when the app is readable.
        - My neighbour waited less with another provider.
        @complaint_visit
        - My visit was moved. I want a reason and a date that holds.
        - I stayed at home for nothing. Who pays for my day?
        - You moved my visit with one message in the evening. I want to speak to somebody responsible.
        - This is the last time I wait. Give me a fixed hour or cancel the order.
        @complaint_bill
        - The bill has a fee that I never agreed to. Please take it off.
        - I was promised {price} thousand a month. Correct the bill.
        - I called about the bill and nothing has happened since.
        """
}
