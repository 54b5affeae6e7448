// What customers write in Uzbek. The marks are those of `Phrasebook`: `+` pleased, `=` neutral, `-` displeased.

extension Words {
    static let uzbek = """
        @any
        + Tavsiya qilaman.
        + Rahmat, barakalla!
        + Qoʻshnilar ham soʻrayapti.
        + Shunday davom eting.
        = Koʻramiz, keyin qanday boʻlar ekan.
        = Boshqa gapim yoʻq.
        = Boʻladi.
        - Iltimos, tuzating.
        - Sizlardan koʻproq kutgandim.
        - Oldingi provayderda bunday boʻlmagan.
        - Sal qolsa voz kechardim.
        @csat_plans
        + Uchta tarif, hammasi birdan tushunarli.
        + Tezlik halol yozilgan, «gacha» degan gap yoʻq.
        + Bir daqiqada keraklisini topdim: {plan}.
        + Sodda sahifa, onam ham tushundi.
        = Yaxshi, lekin oxirida qaysi narxni toʻlayman?
        = Uzoq aylantirish kerak, jadval ixchamroq boʻlsa edi.
        = Tariflar tushunarli, izohlar tushunarsiz.
        - Bitta tarifga uchta narx. Qaysi biri haqiqiy?
        - Yulduzcha, izoh, «dan boshlab». Bir oy qancha turadi?
        - Menga bitta raqam kerak, xolos.
        - Yozuvlar mayda, telefonda oʻqib boʻlmaydi.
        - Router narxi ichidami yoki yoʻqmi, tushunmadim.
        @csat_address
        + Koʻchani yozdim, ikki daqiqada javob keldi.
        + Uyim darrov topildi, hatto podyezdi ham.
        + Tez va oson.
        + {region} roʻyxatda bor ekan, kutmagandim.
        = Ishlaydi, lekin podyezdim roʻyxatda yoʻq ekan.
        = Koʻchani ikkinchi urinishda topdi.
        = Yaxshi. Telefonni nega boshidayoq soʻraydi?
        - Koʻcha nomini tutuq belgisiz yozmaguncha topmadi.
        - Xarita qoʻl tegsa sakrab ketyapti.
        - «Ha» yoki «yoʻq» bilish uchun ism va telefon soʻraydi.
        - Ikki xil yozdim, tugma baribir kulrang.
        @csat_address_manual
        + Kutdik, lekin tirik odam javob yozdi.
        + Qoʻlda tekshirib, kechikkani uchun uzr soʻrashdi. Rahmat.
        = Bitta «ha» uchun bir necha kun. Mayli.
        = Qoʻlda tekshirishdi, oxiri boʻldi.
        - Uyga bir yil boʻldi. Nega roʻyxatda yoʻq?
        - Oʻz devorimdagi kabelni bilish uchun kunlab kutdim.
        - «Oʻzimiz bogʻlanamiz» deyishdi. Bir necha kundan keyin bogʻlanishdi.
        - Roʻparadagi qoʻshniga bir daqiqada javob berishdi, menga esa kunlab.
        @csat_offer
        + Taklif shu haftaning oʻzida keldi, qisqa va aniq.
        + Bir bet, bir narx. Rahmat.
        + Tez javob, telefon raqami ham bor.
        = Taklif yaxshi, lekin shartnomaga oʻxshaydi.
        = Birinchi hisob ham koʻrsatilsa yaxshi edi.
        = Oldim. Oddiy.
        - Bitta narx uchun toʻrt bet.
        - Yillik chegirma soʻradim, andoza xat keldi.
        - Televizor soʻramagandim, taklifda bor.
        - Fayl telefonda ochilmayapti.
        @csat_offer_late
        + Kech keldi, lekin narxi kutishga arzidi.
        = Bitta xatga {days} kun. Taklifning oʻzi yaxshi.
        = Kech, lekin uzr soʻrashdi.
        - {days} kun. Soʻraganimni ham unutibman.
        - {days} kun oldin soʻragandim. Borsizlarmi oʻzi?
        - Kutguncha boshqa ikki provayder bilan gaplashdim.
        - Saytdagi narxni yozib yuborishga {days} kun ketdi.
        @csat_signing
        + Bankda hisob ochishdan ham tez.
        + Yuz, barmoq, tamom. Zoʻr.
        + Divanda oʻtirib ikki daqiqada imzoladim.
        + Qogʻoz yoʻq, navbat yoʻq, muhr yoʻq. Nihoyat.
        = Ikkinchi urinishda boʻldi.
        = Yaxshi, faqat shartnoma yozuvi juda mayda.
        = Boʻladi, nusxasini darrov berishsa edi.
        - Yuzimni uch marta tanimadi.
        - Telefonda imzo qoʻyishni yoqtirmayman.
        - Mening nusxam qani? Qogʻozda kerak.
        - Kod ustiga kod. Oʻgʻlimni chaqirdim.
        - Yarmida ilova chiqarib yubordi, boshidan boshladim.
        @csat_signing_shop
        + Doʻkondagi qiz har bir qatorni oʻqib tushuntirdi.
        + Savollarimni berdim, shu yerda imzoladim.
        = Planshetda imzoladim. Sal shoshirishdi.
        - Oynaga barmoq bilan chizish imzo boʻladimi?
        - Planshetda oʻqiy olmadim, gapiga ishondim.
        - Qogʻoz berishmadi, pochtangizga qarang deyishdi.
        - Planshet ikki marta qotdi, orqamda navbat.
        @csat_booking
        + Qoʻngʻiroq qilib, bizga qulay vaqtni topishdi.
        + Shanba ertalab boʻsh ekan, ayni muddao.
        + Uch bosishda yozildim.
        = Vaqt topildi, lekin xohlaganim emas.
        = Toʻrt soat uzoq, mayli.
        - Toʻrt soat kutish yarim kun degani.
        - Kechqurun bitta ham vaqt yoʻq. Hamma bekor deb oʻylaysizmi?
        - Kun boʻyi ishim bor, «toʻqqizdan birgacha» degani vaqt emas.
        - Taqvimda boʻsh deydi, bossam band.
        @csat_moved
        + Qoʻngʻiroq qilib, boshqa kunni tanlashga imkon berishdi.
        + Ulgurmasligini ochiq aytishdi. Baribir joyimdaman.
        + Oldindan qoʻngʻiroq qilib tushuntirishdi. Boʻlib turadi.
        = Payshanbaga surildi. Baribir uydaman.
        = Boʻladi. Sababini aytishsa edi.
        - Hech kim sababini aytmadi. Umuman kelisharmikan?
        - Ertalab ishdan javob oldim, bekorga.
        - Kechqurun SMS: «tashrif koʻchirildi». Na sabab, na tanlov.
        - Bitta kabel uchun ikkinchi kun.
        - Sizni deb ishimni surdim, siz esa tashrifni surdingiz.
        @csat_installation
        + Hammasini tushuntirdi, keyin tozalab ketdi.
        + Oʻz vaqtida keldi, kabelni plintus boʻylab tortdi. Usta!
        + Odobli, tez, choy ichib ketdi.
        + Hamma telefonda kino ishlaguncha kutdi.
        = Ishini qildi, chang qoldi.
        = Yaxshi, aytganidan sal kech keldi.
        - Ish davomida telefonda gaplashib oʻtirdi.
        - Rozetka qayerda boʻlishini aytmasimdan teshdi.
        - Vaqtning oxirida kelib, shoshildi.
        @csat_speed
        + {speed} megabit. Nihoyat.
        + {plan} deyishgan edi, {speed} chiqdi. Gap yoʻq.
        + Videoqoʻngʻiroq qotmayapti, xursandman.
        = Router yonida yaxshi, yotoqxonada sustroq.
        = Kabelda {speed}, Wi-Fi oʻrtacha.
        = Raqamlar yaxshi, nima degani bilmadim.
        - Bu raqamlarni tushunmayman. Ishlaydimi oʻzi?
        - Yorliqdagi kod juda mayda, nabiram oʻqib berdi.
        - Oshxonada uchadi, narigi xonada yoʻq.
        @csat_bill
        + Xuddi kelishilganidek.
        + Qisqa hisob, summa toʻgʻri, bir daqiqada toʻladim.
        + Har bir qatorini tushundim.
        = Kutganimdek, fayli noqulay.
        = Summa toʻgʻri. Nega ikki bet?
        - Birinchi oy nega oy oʻrtasida tugaydi?
        - Qancha toʻlashni bilish uchun ikki marta oʻqidim.
        - Qaysi kungacha toʻlash kerakligi yozilmagan.
        @csat_bill_fee
        + Bilmagan toʻlovim bor ekan, qolgani tushunarli.
        = {price} oʻrniga {billed} ming. Mayli, ulash ekan.
        = Toʻlovni hech kim aytmagan, qolgani toʻgʻri.
        - Shartnoma {price} ming. Nega {billed}?
        - Oʻttiz sakkiz ming nimaga? Oʻzim uladim-ku.
        - Gap pulda emas. Hech kim aytmadi.
        - «Ulash toʻlovi» deganini birinchi eshitishim.
        - {billed} ming! Saytda {price} edi.
        @csat_help
        + Javobni topdim, rahmat.
        = Baʼzisi foydali.
        = Hisoblar haqida umumiy gap, meniki esa boshqacha.
        - Hammasini tushuntiradi, faqat mening hisobimni emas.
        - Toʻrtta maqola oʻqib, baribir qoʻngʻiroq qildim.
        - «Ulash toʻlovi» deb qidirdim, topilmadi.
        @csat_support
        + Olti daqiqada hal boʻldi. Boshidayoq qoʻngʻiroq qilsam boʻlarkan.
        + Gapimni tugatmasimdan tushundi.
        + Muloyim, tez, aytganidek qayta qoʻngʻiroq qilishdi.
        = Musiqa uzoq, javob yaxshi.
        = Yangi hisob qachon kelishini ayta olishmadi.
        - Oʻn bir daqiqa musiqa.
        - Uch kishiga uch marta aytib berdim.
        - «Shartnomada yozilgan» deyishdi. Menikida yoʻq.
        @csat_correction
        + Toʻlovni olib tashlashdi, tez.
        + Yangi hisob, toʻgʻri summa, uzr ham soʻrashdi.
        = Tuzatildi. Nega yozilgan edi oʻzi?
        = Bir necha kun, lekin toʻgʻri boʻldi.
        - Toʻlab boʻlganimdan keyin tuzatishdi.
        - Oʻz pulimni ikki marta soʻradim.
        @csat_month
        + Shunchaki ishlayapti. Provayder borligini unutdim.
        + Bir oy ishladim, bir marta ham qotmadi.
        + Bolalar oʻqiydi, men ishlayman, janjal yoʻq.
        = Ishlaydi. Boshi asabiy boʻldi.
        = Aloqa yaxshi, qogʻozbozligi charchatadi.
        - Sizlarda hamma narsa ilovada. Odam bilan gaplashmoqchiman.
        - Birinchi oyda ikki oqshom internet boʻlmadi.
        - Muammo chiqquncha yaxshi, keyin yolgʻizsan.
        @nps_month
        + Uyimizning yarmiga aytib chiqdim.
        + Opamga shu kuniyoq havolasini yubordim.
        + Tez, halol, tinch. Yana nima kerak?
        = Aloqa yaxshi. Boshlanishi osonroq boʻlsa edi.
        = Internetini maqtayman, hisobini yoʻq.
        = Yetti, kutganim uchun.
        - Kutilmagan toʻlov bilan boshlangan narsani tavsiya qilmayman.
        - Internet yaxshi, kompaniya charchatadi.
        - Qoʻshnim boshqasida kamroq kutdi.
        @complaint_visit
        - Tashrif surildi. Sababini va aniq kunini ayting.
        - Bekorga uyda oʻtirdim. Bir kunimning haqini kim toʻlaydi?
        - Kechqurun bitta SMS, tashrif yoʻq. Masʼul odam bilan gaplashmoqchiman.
        - Boshqa kutmayman. Yo aniq soat, yo buyurtmani bekor qiling.
        @complaint_bill
        - Hisobda men rozi boʻlmagan toʻlov bor. Olib tashlang.
        - Oyiga {price} ming deyilgan edi. Hisobni toʻgʻrilang.
        - Hisob boʻyicha qoʻngʻiroq qildim, oʻshandan beri jimlik.
        """
}
